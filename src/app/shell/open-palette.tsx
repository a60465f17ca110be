// The palette with the app's own commands (命令面板): loaded when it is first opened.
import { PaletteHost } from '../../ui/palette/palette-host.tsx';
import { usePaletteActions } from './palette-actions.tsx';
import { useCreateProject } from './use-create-project.ts';

export function OpenPalette({ onWho, onClose }: { readonly onWho: () => void; readonly onClose: () => void }) {
  const actions = usePaletteActions(onWho);
  const create = useCreateProject();
  return <PaletteHost actions={actions} onCreateProject={create} onClose={onClose} />;
}
