/** 预设: what a ledger starts with — the four slots of 4对1, the slots of a team, the shipped light rules, 11 teams with empty leads. */
import type { Words } from '../../words/catalogue.ts';
import type { AddSlotArgs } from '../commands/add-slot.ts';
import type { StartLedgerArgs } from '../commands/start-ledger.ts';
import { SHIPPED_RULES } from '../lights/rule-presets.ts';

type PresetWords = Words['presets'];
type SlotRole = keyof PresetWords['slots'];

export const TEAM_COUNT = 11;

/** The whole preset; `teams` 0 starts with slots and rules only (an import brings the teams). */
export function startPreset(words: PresetWords, planYear: number, teams: number = TEAM_COUNT): StartLedgerArgs {
  return {
    ledgerName: words.ledgerName(planYear),
    planYear,
    slots: slotPreset(words),
    rules: SHIPPED_RULES,
    teams: Array.from({ length: teams }, (_, index) => ({
      number: index + 1,
      name: words.team(index + 1),
      field: null,
    })),
  };
}

/** 4对1: 县级干部 统筹协调, 乡镇（街道、园区）建设环境保障, 帮包部门 手续办理, 项目专员 跟踪服务; and the people of a team. */
export function slotPreset(words: Pick<PresetWords, 'slots' | 'duties'>): readonly AddSlotArgs[] {
  const slot = (role: SlotRole, rest: Pick<AddSlotArgs, 'scope' | 'holder' | 'least' | 'most' | 'leastRank'>) => ({
    label: words.slots[role],
    duty: words.duties[role],
    role,
    from: null,
    to: null,
    ...rest,
  });
  return [
    slot('coordination', { scope: 'project', holder: 'person', least: 1, most: 1, leastRank: 'countyDeputy' }),
    slot('locality', { scope: 'project', holder: 'both', least: 1, most: null, leastRank: 'sectionDeputy' }),
    slot('permits', { scope: 'project', holder: 'both', least: 1, most: null, leastRank: 'sectionDeputy' }),
    slot('specialist', { scope: 'project', holder: 'person', least: 1, most: null, leastRank: null }),
    slot('lead', { scope: 'team', holder: 'person', least: 1, most: 1, leastRank: 'countyDeputy' }),
    slot('deputy', { scope: 'team', holder: 'person', least: 0, most: null, leastRank: null }),
    slot('liaison', { scope: 'team', holder: 'person', least: 0, most: 1, leastRank: null }),
    slot('member', { scope: 'team', holder: 'person', least: 0, most: null, leastRank: null }),
  ];
}
