// The shell: everything the page shows hangs below this component.
import { useEffect } from 'react';
import { startUpdates } from './updates';

const neverDirty = () => false;
const nothingToShow = () => {};

export function App() {
  useEffect(() => startUpdates({ isDirty: neverDirty, onWaiting: nothingToShow }), []);
  return <main id="shell" />;
}
