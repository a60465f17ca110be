// English: names that a new ledger starts with.
import type { Catalogue } from '../catalogue.ts';
import type { presets as source } from '../zh-CN/presets.ts';

export const presets = {
  ledgerName: (year) => `Project ledger ${year}`,
  team: (number) => `Team ${number}`,
  slots: {
    coordination: 'County-level leader',
    locality: 'Township, subdistrict or park',
    permits: 'Support department',
    specialist: 'Project specialist',
    lead: 'Team lead',
    deputy: 'Deputy lead',
    liaison: 'Liaison',
    member: 'Member',
  },
  duties: {
    coordination: 'Overall coordination',
    locality: 'Site conditions',
    permits: 'Permits and approvals',
    specialist: 'Follow-up service',
    lead: 'Leads',
    deputy: 'Assists the lead',
    liaison: 'Keeps contact',
    member: 'Takes part',
  },
  nodes: { start: 'Construction start', completion: 'Completion' },
  fieldIdeas: {
    title: 'Ideas for the field',
    ideas:
      'new-energy vehicles, bio-food, smart equipment, opto-electronics, health care, finance and business, culture and tourism, trade and logistics, roads and bridges, city landscape, rural renewal',
  },
} satisfies Catalogue<typeof source>;
