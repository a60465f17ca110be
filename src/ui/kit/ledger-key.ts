// The ledgers of one address (台账键): the first step of the hash route, `#/main/…` or `#/sample/…`. The sample has a database of its
// own, so that nothing made up ever stands beside what is real.

export const MAIN_KEY = 'main';
export const SAMPLE_KEY = 'sample';
