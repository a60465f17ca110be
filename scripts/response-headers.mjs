// The answer headers every server of the built page sends. The same policy stands in index.html as a meta tag, and in the
// nginx and IIS samples; tests/domain/rules/one-policy.test.ts keeps the four equal.

/** A meta tag cannot carry frame-ancestors; the header adds it. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  // A PDF that is evidence, in the browser's own viewer: older kernels ask the second rule for what the viewer loads in the frame.
  'frame-src blob:',
  'object-src blob:',
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** @type {Readonly<Record<string, string>>} */
export const RESPONSE_HEADERS = Object.freeze({
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
});

/**
 * Cross-origin isolation, for measuring with the fine clock. Not sent by default: on a plain http name the browser
 * ignores it and says so in the console.
 * @type {Readonly<Record<string, string>>}
 */
export const ISOLATION_HEADERS = Object.freeze({
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/**
 * How long a browser may keep a file without asking: names under assets/ carry a hash of their content, all others do not.
 * @param {string} path below the page's folder, without a leading slash
 */
export function cacheControl(path) {
  return path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
