// How an exported sheet looks (导出表的样式): the plain look of an office form; greyscale printing stays readable.

import type { CellStyle } from 'hucre/xlsx';
import type { ColumnKind } from './sheet-spec.ts';

const thin = { style: 'thin' } as const;
const border = { left: thin, right: thin, top: thin, bottom: thin };
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const baseFont = { name: '宋体', size: 11 } as const;

export const titleStyle: CellStyle = { font: { ...baseFont, size: 18, bold: true }, alignment: centred };
export const unitLeftStyle: CellStyle = {
  font: baseFont,
  alignment: { horizontal: 'left', vertical: 'center' },
};
export const unitRightStyle: CellStyle = {
  font: baseFont,
  alignment: { horizontal: 'right', vertical: 'center' },
};
export const headStyle: CellStyle = {
  font: { ...baseFont, bold: true },
  alignment: centred,
  border,
  fill: fill('EDEDED'),
  numFmt: '@',
};

/** Long text stays General: '@' shows ##### for more than 255 characters in older Excel. */
const patterns: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  longText: 'General',
  money: '#,##0.00',
  day: 'yyyy-mm-dd',
  number: 'General',
  percent: '0.0%',
};

const sides: Readonly<Record<ColumnKind, 'left' | 'center' | 'right'>> = {
  text: 'center',
  longText: 'left',
  money: 'right',
  day: 'center',
  number: 'center',
  percent: 'center',
};

/** In a form: white to be filled in, grey what stands. */
export function formStyle(style: CellStyle, open: boolean): CellStyle {
  return open
    ? { ...style, protection: { locked: false } }
    : { ...style, fill: fill('EDEDED'), protection: { locked: true } };
}

export function cellStyle(kind: ColumnKind, row: 'data' | 'group' | 'total'): CellStyle {
  const plain: CellStyle = {
    font: baseFont,
    alignment: { horizontal: sides[kind], vertical: 'center', wrapText: true },
    border,
    numFmt: patterns[kind],
  };
  return row === 'data'
    ? plain
    : { ...plain, font: { ...baseFont, bold: true }, fill: fill(row === 'group' ? 'F7F7F7' : 'EDEDED') };
}
