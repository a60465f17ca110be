// The palette with the app's own commands (命令面板): loaded when it is first opened.
import { PaletteHost } from '../../ui/palette/palette-host.tsx';
import { usePaletteActions } from './palette-actions.tsx';

export function OpenPalette({ onWho, onClose }: { readonly onWho: () => void; readonly onClose: () => void }) {
  const actions = usePaletteActions(onWho);
  return <PaletteHost actions={actions} canOpenProjects={false} onCreateProject={null} onClose={onClose} />;
}
