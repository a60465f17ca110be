// Every column, choice, rank, stage and command has its word in both languages: a missing one fails here.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { RANKS } from '../../src/domain/entities/person.ts';
import { STAGES } from '../../src/domain/entities/project.ts';
import {
  ENTITY_NAMES,
  type Entities,
  type EntityName,
  fieldNamesOf,
  fieldOf,
} from '../../src/domain/entities/registry.ts';
import { SETTING_NAMES } from '../../src/domain/entities/setting.ts';
import { RULE_PRESETS } from '../../src/domain/lights/rule-presets.ts';
import type { Words } from '../../src/words/catalogue.ts';
import { en } from '../../src/words/en/index.ts';
import { zh } from '../../src/words/zh-CN/index.ts';

/** Fields of an entity that have no word: must be `never` for each, or this file does not compile. */
type Unnamed = { [N in EntityName]: Exclude<keyof Entities[N]['fields'], keyof Words['fields'][N]> }[EntityName];

const at = (group: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (held, key) => (typeof held === 'object' && held !== null ? Reflect.get(held, key) : undefined),
    group,
  );

describe.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('%s', (_, words) => {
  it('names every field of every entity', () => {
    expectTypeOf<Unnamed>().toEqualTypeOf<never>();
    const unnamed = ENTITY_NAMES.flatMap((entity) =>
      fieldNamesOf(entity).filter((field) => typeof at(words.fields, entity, field) !== 'string'),
    );
    expect(unnamed).toEqual([]);
    expect(ENTITY_NAMES.filter((entity) => typeof at(words.fields.entity, entity) !== 'string')).toEqual([]);
  });

  it('names every choice, except ranks, which have their own list', () => {
    const choices = ENTITY_NAMES.flatMap((entity) =>
      fieldNamesOf(entity).flatMap((field) =>
        Object.keys(fieldOf(entity, field)?.choices ?? {}).map((code) => [entity, field, code] as const),
      ),
    ).filter(([, field]) => field !== 'rank' && field !== 'leastRank');
    expect(choices.length).toBeGreaterThan(40);
    expect(choices.filter((path) => typeof at(words.fields.choices, ...path) !== 'string')).toEqual([]);
  });

  it('names ranks, stages, settings and rule presets', () => {
    expect(Object.keys(words.fields.ranks)).toEqual([...RANKS]);
    expect(Object.keys(words.fields.stages)).toEqual([...STAGES]);
    expect(Object.keys(words.fields.settings)).toEqual([...SETTING_NAMES]);
    expect(Object.keys(words.lights.presets)).toEqual(Object.keys(RULE_PRESETS));
  });

  it('has a verb and a line of history for every command', () => {
    const folder = 'src/domain/commands';
    const commands = readdirSync(folder).flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^ {2}name: '([a-z-]+)',$/gm)].map(
        ([, name]) => name ?? '',
      ),
    );
    expect(commands.length).toBeGreaterThan(38);
    expect(commands.filter((name) => typeof at(words.commands, name) !== 'string')).toEqual([]);
    expect(commands.filter((name) => typeof at(words.changes, name) !== 'function')).toEqual([]);
    const said = Object.values(words.changes).map((say) => say({ what: '主体封顶', count: 3 }));
    expect(said.filter((text) => /undefined|NaN/.test(text))).toEqual([]);
  });
});
