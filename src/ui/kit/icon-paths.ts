// The drawings of all icons (图标): paths on a 20 × 20 field, stroked with the colour of the text.

export const iconPaths = {
  // places in the rail
  overview: 'M3 3h6v8H3zM11 3h6v5h-6zM11 10h6v7h-6zM3 13h6v4H3z',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  tasks: 'M3.5 5.5l1.5 1.5L8 4M3.5 13.5L5 15l3-3M11 6h6M11 14h6',
  team: 'M3 5h14M3 10h14M3 15h14M6.5 5v10',
  people:
    'M7.5 4a2.6 2.6 0 1 0 0 5.2A2.6 2.6 0 0 0 7.5 4zM2.5 16c0-3 2-4.7 5-4.7s5 1.7 5 4.7M13 4.3a2.4 2.4 0 0 1 0 4.6M14.5 11.7c1.9.5 3 2 3 4.3',
  person: 'M10 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 17c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5',
  import: 'M10 3v9M6.5 8.5L10 12l3.5-3.5M3 13v4h14v-4',
  export: 'M10 12V3M6.5 6.5L10 3l3.5 3.5M3 13v4h14v-4',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  backup: 'M3 4h14v4H3zM4.5 8v8.5h11V8M8 11h4',
  history: 'M4 10a6 6 0 1 1 1.8 4.3M4 14.5V10.8h3.7M10 6.5V10l2.5 1.5',
  // acts
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3',
  tick: 'M4 10.5l4 4 8-9',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  undo: 'M7.5 4L4 7.5 7.5 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8',
  pencil: 'M4 16l1-4 8.5-8.5 3 3L8 15z',
  trash: 'M4 6h12M8 6V3.5h4V6M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v4.5M11.5 9v4.5',
  print: 'M6 7V3h8v4M6 13H3.5V7h13v6H14M6 11h8v6H6z',
  copy: 'M7 7V3h10v10h-4M3 7h10v10H3z',
  download: 'M10 3v9M6.5 8.5L10 12l3.5-3.5M4 16.5h12',
  upload: 'M10 12.5V3.5M6.5 7L10 3.5 13.5 7M4 16.5h12',
  refresh: 'M4 10a6 6 0 0 1 10.5-4M16 10a6 6 0 0 1-10.5 4M14.5 2.5V6H11M5.5 17.5V14H9',
  filter: 'M3 4h14l-5.5 6.5V16l-3-1.5v-4z',
  sort: 'M6 4v12M3.5 13.5L6 16l2.5-2.5M14 16V4M11.5 6.5L14 4l2.5 2.5',
  columns: 'M3 4h14v12H3zM8 4v12M13 4v12',
  more: 'M4.5 9.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM10 9.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM15.5 9.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6z',
  drag: 'M7.5 4.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM12.5 4.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM7.5 9.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM12.5 9.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM7.5 14.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM12.5 14.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6z',
  pin: 'M7 3h6l-.8 5 2.3 3h-9l2.3-3zM10 11v6',
  link: 'M8.5 11.5l3-3M9 6.5l2-2a3.2 3.2 0 0 1 4.5 4.5l-2 2M11 13.5l-2 2A3.2 3.2 0 0 1 4.5 11l2-2',
  eye: 'M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  // evidence
  camera: 'M3 6.5h3l1.5-2h5l1.5 2h3v9.5H3zM10 8a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  paperclip: 'M13.5 7.5l-5 5a2 2 0 0 0 2.8 2.8l5-5a4 4 0 0 0-5.6-5.6l-5 5a6 6 0 0 0 8.5 8.5',
  file: 'M5 2.5h6l4 4V17.5H5zM11 2.5v4h4',
  image: 'M3 4h14v12H3zM3 13.5l4-4 3.5 3.5 2.5-2.5 4 4M13 6.8a1 1 0 1 0 0 2 1 1 0 0 0 0-2z',
  phone: 'M4 3.5h3.5l1.2 4-2 1.5a9 9 0 0 0 4.3 4.3l1.5-2 4 1.2V16c0 .6-.5 1-1 1C8.5 17 3 11.5 3 4.5c0-.6.4-1 1-1z',
  // time and place
  calendar: 'M3.5 5h13v12h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.5l3 1.5',
  flag: 'M5 17V3.5M5 4h10l-2.5 3.5L15 11H5',
  // directions
  down: 'M5 8l5 5 5-5',
  up: 'M5 12l5-5 5 5',
  right: 'M8 5l5 5-5 5',
  left: 'M12 5l-5 5 5 5',
  arrow: 'M3.5 10h13M12 5.5l4.5 4.5-4.5 4.5',
  // states of the machine
  offline: 'M3 3l14 14M6 14.5A3.5 3.5 0 0 1 6 7.6M8.5 5.2A5 5 0 0 1 14.7 9 3 3 0 0 1 16 14',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v2',
  help: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M10 14h.01',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9v5M10 6.5h.01',
  warn: 'M10 3.5L17.5 16.5h-15zM10 8.5v4M10 14.5h.01',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  globe: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM3 10h14M10 3c2 2 3 4.3 3 7s-1 5-3 7c-2-2-3-4.3-3-7s1-5 3-7z',
} as const satisfies Readonly<Record<string, string>>;

export type IconName = keyof typeof iconPaths;
