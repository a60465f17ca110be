// A day as its cell shows it (日期的显示文字). The reader's own formatter does not know 星期 patterns or clock times
// between quoted words, and the displayed text decides whether 2019年12月 is a month or a day.

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const tokens =
  /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|AM\/PM|A\/P|上午\/下午|[yY]+|[eE]+|[mM]+|[dD]+|[aA]{3,4}|[hH]+|[sS]+(?:\.0+)?|./g;

/** `date`: a Date whose UTC parts are the wall clock. `pattern`: the sheet's number format; its first section counts. */
export function formatDay(date: Date, pattern: string): string {
  const section = firstSection(pattern);
  const isTwelve = /am\/pm|a\/p|上午\/下午/i.test(section);
  let afterHour = false;
  let shown = '';
  for (const match of section.matchAll(tokens)) {
    const [token, quoted, escaped] = match;
    if (quoted !== undefined || escaped !== undefined) {
      shown += quoted ?? escaped;
      continue;
    }
    const isMinute = /^m{1,2}$/i.test(token) && (afterHour || secondsFollow(section, match.index + token.length));
    shown += isMinute ? padded(date.getUTCMinutes(), token.length) : partOf(date, token, isTwelve);
    if (/^[hs]/i.test(token)) afterHour = true;
    else if (/^[ymde]/i.test(token)) afterHour = false;
  }
  return shown.trim();
}

function partOf(date: Date, token: string, isTwelve: boolean): string {
  const letter = token.charAt(0).toLowerCase();
  const { length } = token;
  const hour = date.getUTCHours();
  if (/^(am\/pm|a\/p)$/i.test(token)) return hour < 12 ? 'AM' : 'PM';
  if (token === '上午/下午') return hour < 12 ? '上午' : '下午';
  switch (letter) {
    case 'y':
      return length <= 2 ? padded(date.getUTCFullYear() % 100, 2) : String(date.getUTCFullYear());
    case 'e':
      return String(date.getUTCFullYear());
    case 'm':
      return length <= 2 ? padded(date.getUTCMonth() + 1, length) : (months[date.getUTCMonth()] ?? '');
    case 'd':
      return length <= 2 ? padded(date.getUTCDate(), length) : `星期${weekdays[date.getUTCDay()] ?? ''}`;
    case 'a':
      return length < 3 ? token : `${length === 4 ? '星期' : ''}${weekdays[date.getUTCDay()] ?? ''}`;
    case 'h':
      return padded(isTwelve ? hour % 12 || 12 : hour, length);
    case 's':
      return padded(date.getUTCSeconds(), Math.min(length, 2));
    case '[':
    case '_':
    case '*':
    case '@':
      return '';
    default:
      return token;
  }
}

function padded(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 2), '0');
}

/** `m` before seconds is minutes: mm:ss. */
function secondsFollow(section: string, at: number): boolean {
  return /^(?:"[^"]*"|\\.|[^a-z"])*s/i.test(section.slice(at));
}

function firstSection(pattern: string): string {
  let quoted = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === '"') quoted = !quoted;
    else if (char === '\\') at += 1;
    else if (char === ';' && !quoted) return pattern.slice(0, at);
  }
  return pattern;
}
