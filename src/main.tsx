// Mounts the app; nothing else.
import './polyfills';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { installTrustedTypes } from './app/trusted-types.ts';

installTrustedTypes();

const root = document.getElementById('root');
// public/before-paint.js has already told a browser that is too old what it needs.
if (root && !document.documentElement.hasAttribute('data-unsupported')) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
