// Runs before the first paint, in the oldest syntax there is: sets theme and language, and tells a browser that is too
// old what it needs. Remembered choices: localStorage 'tz.theme' = light | dark (none: as the system), 'tz.locale' = zh-CN | en.
(function () {
  var root = document.documentElement;
  var needed = 92;

  function remembered(key) {
    try {
      return window.localStorage.getItem(key);
    } catch (_refused) {
      return null;
    }
  }

  var theme = remembered('tz.theme');
  if (theme !== 'light' && theme !== 'dark') {
    theme = window.matchMedia && window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-theme', theme);
  root.lang = remembered('tz.locale') === 'en' ? 'en' : 'zh-CN';

  var found = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent);
  var tooOld = found ? Number(found[1]) < needed : false;
  var lacks =
    !('indexedDB' in window) || !('BroadcastChannel' in window) || !('noModule' in HTMLScriptElement.prototype);
  if (!tooOld && !lacks) return;

  // src/main.tsx reads this and stays silent.
  root.setAttribute('data-unsupported', '');
  document.addEventListener('DOMContentLoaded', function () {
    var lines = [
      '这个浏览器太旧，打不开项目台账。',
      '需要 Chrome、Edge、360、奇安信等浏览器，内核 Chromium ' + needed + ' 或更高（极速模式）。',
      found ? '现在的内核是 ' + found[1] + '。' : '现在的浏览器不是 Chromium 内核，缺少必需的功能。',
      'This browser is too old for the project ledger. It needs Chromium ' +
        needed +
        ' or later' +
        (found ? '; this is ' + found[1] + '.' : '.')
    ];
    var page = document.createElement('main');
    page.setAttribute('role', 'alert');
    lines.forEach(function (text) {
      page.appendChild(document.createElement('p')).textContent = text;
    });
    document.body.appendChild(page);
  });
})();
