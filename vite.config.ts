// How the page is built: relative addresses for any sub-path, Chromium 92 and later, a service worker that asks first.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export default defineConfig({
  base: './',
  publicDir: fileURLToPath(new URL('./public', import.meta.url)),
  plugins: [
    react(),
    onlyOurLocales(),
    relaxCspInDevelopment(),
    VitePWA({
      registerType: 'prompt',
      // Registered by src/app/updates.ts: an injected inline script would break the content security policy.
      injectRegister: null,
      scope: './',
      manifest: {
        name: '项目台账',
        short_name: '台账',
        description: '重点项目专班的台账：看得见谁的、到哪一步、差几天',
        lang: 'zh-CN',
        id: './',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#F6F4EE',
        theme_color: '#F6F4EE',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
        // The first tab is served from the cache too, so a later update cannot pull its lazy chunks away unasked.
        clientsClaim: true,
        // One file: importScripts() inside a service worker is refused under the Trusted Types header.
        inlineWorkboxRuntime: true,
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'chrome92',
    cssTarget: 'chrome92',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});

/** React Aria ships 30 languages; every other one becomes a re-export of en-US, and the tree shaker drops the rest. */
function onlyOurLocales(): Plugin {
  const languageFile = /[\\/](?:react-aria|react-aria-components|react-stately)[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.m?js$/;
  return {
    name: 'only-our-locales',
    enforce: 'pre',
    load(id) {
      const locale = languageFile.exec(id)?.[1];
      if (!locale || locale === 'zh-CN' || locale === 'en-US') return null;
      return "export { default } from './en-US.mjs';";
    },
  };
}

/** The dev server injects inline scripts and styles; the built page keeps the policy word for word. */
function relaxCspInDevelopment(): Plugin {
  return {
    name: 'relax-csp-in-development',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}
