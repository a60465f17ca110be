// Makes a project by its name (新建项目) and opens it, where everything else is filled in.
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { createProject } from '../../domain/commands/create-project.ts';
import { useToast } from '../../ui/kit/toast.tsx';
import { useAct, useLedger } from '../../ui/kit/use-ledger.tsx';
import { useWords } from '../../ui/kit/words.tsx';

export function useCreateProject(): (name: string) => void {
  const words = useWords();
  const { resident } = useLedger();
  const navigate = useNavigate();
  const act = useAct();
  const toast = useToast();
  return useCallback(
    async (name: string) => {
      const before = new Set(resident.all('project').map((project) => project.id));
      const outcome = await act(
        createProject,
        { set: { name }, start: null, completion: null },
        { said: words.palette.created(name) },
      );
      if (outcome.kind !== 'done') return toast.fail(outcome.sentence);
      const made = resident.all('project').find((project) => project.name === name && !before.has(project.id));
      if (made) await navigate(`/project/${made.id}`);
    },
    [act, navigate, resident, toast, words],
  );
}
