/** 佐证: a file (bytes in the blob table, hash and size here), a paper by number and place, or a note of an on-site check. */
import { defineEntity } from '../entity.ts';
import { choice, count, dayField, longText, name, ref, text } from '../field.ts';

export const attachment = defineEntity(
  'attachment',
  {
    project: ref('project'),
    /** The node it proves; null for a photo of the project as such. */
    milestone: ref('milestone'),
    /** The item it proves, and the step with which it came. */
    item: ref('item'),
    step: ref('step'),
    kind: choice({ file: ['文件'], paper: ['纸质文件'], site: ['现场核查'] }),
    /** File name, or title of the paper. */
    name: name(),
    mediaType: text(),
    /** SHA-256 (hex) of the bytes. */
    hash: text(),
    /** Bytes. */
    size: count(),
    /** Day and time the photo was taken as the file says, `YYYY-MM-DD HH:mm`. */
    takenAt: text(),
    /** 文号 of a paper. */
    docNumber: text(),
    /** Where the paper is kept. */
    place: text(),
    on: dayField(),
    note: longText(),
  },
  ['project', 'milestone', 'item'],
);
