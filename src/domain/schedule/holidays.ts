/**
 * 节假日 (State Council notices for 2024 to 2026) as exceptions to the plain week: `off` = a weekday without work, `on` = a
 * weekend day that is worked (调休上班). Years beyond the table are computed by the plain week and marked 预估.
 * Compared day by day with the year files of chinese-days 1.5.7 (MIT): no difference.
 */

export type HolidayYear = { readonly year: number; readonly off: readonly string[]; readonly on: readonly string[] };

/** Days as `MM-DD`, or `MM-DD/MM-DD` for a run. Weekend days within a run do no harm. */
export const HOLIDAYS: readonly HolidayYear[] = [
  {
    year: 2024,
    off: ['01-01', '02-10/02-17', '04-04/04-06', '05-01/05-05', '06-10', '09-15/09-17', '10-01/10-07'],
    on: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: 2025,
    off: ['01-01', '01-28/02-04', '04-04/04-06', '05-01/05-05', '05-31/06-02', '10-01/10-08'],
    on: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    off: ['01-01/01-03', '02-15/02-23', '04-04/04-06', '05-01/05-05', '06-19/06-21', '09-25/09-27', '10-01/10-07'],
    on: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
];
