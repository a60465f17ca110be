// How the page is built: relative addresses for any sub-path, Chromium 92 and later, a service worker that asks first.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const POLYFILLS = /[\\/]src[\\/]polyfills\.ts$/;

export default defineConfig({
  base: './',
  publicDir: fileURLToPath(new URL('./public', import.meta.url)),
  plugins: [
    react(),
    onlyOurLocales(),
    polyfillsFirst(),
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
  // A worker is one graph of its own: there the order can be enforced at no cost to the first page.
  worker: { format: 'es', rolldownOptions: { output: { strictExecutionOrder: true } } },
  build: {
    target: 'chrome92',
    cssTarget: 'chrome92',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'polyfills', test: POLYFILLS }] } } },
    reportCompressedSize: false,
    // React, the router, Dexie and the core of React Aria come together on the first page; the bench watches their size.
    chunkSizeWarningLimit: 900,
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

/**
 * Shared chunks run before the chunk that imports them, so libraries would start in Chromium 92 without the polyfills even
 * though main.tsx imports those first. As a script of its own, earlier in the page, they really are first.
 */
function polyfillsFirst(): Plugin {
  return {
    name: 'polyfills-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.moduleIds.some((id) => POLYFILLS.test(id)),
        );
        if (!chunk) return html;
        return html.replace(
          '<script type="module"',
          `<script type="module" crossorigin src="./${chunk.fileName}"></script>\n    <script type="module"`,
        );
      },
    },
  };
}
