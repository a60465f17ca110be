// The shell: everything the page shows hangs below this component.
export function App() {
  return <main id="shell" />;
}
