// A screen that failed (出错页): what is saved is safe, the words for the maintainer are at hand.
import { useNavigate, useRouteError } from 'react-router';
import { Button } from '../ui/kit/button.tsx';
import { EmptyState } from '../ui/kit/empty-state.tsx';
import { usePlace } from '../ui/kit/place.tsx';
import { useWords } from '../ui/kit/words.tsx';
import css from './boot/whole-page.module.css';
import { WholePage } from './boot/whole-page.tsx';

/** Inside the shell: the other screens are still a click away. */
export function Crashed() {
  const { crashed } = useWords().shell;
  usePlace(crashed.title);
  return (
    <>
      <EmptyState title={crashed.title} note={crashed.note} actions={<WayOut />} />
      <ForTheMaintainer />
    </>
  );
}

/** The shell itself has failed: this page stands on nothing but the words. */
export function CrashedWhole() {
  const { crashed } = useWords().shell;
  usePlace(crashed.title);
  return (
    <WholePage title={crashed.title} note={crashed.note}>
      <div className={css.acts}>
        <WayOut />
      </div>
      <ForTheMaintainer />
    </WholePage>
  );
}

function WayOut() {
  const { crashed } = useWords().shell;
  const navigate = useNavigate();
  return (
    <>
      <Button onPress={() => navigate('/')}>{crashed.home}</Button>
      <Button kind="primary" onPress={() => location.reload()}>
        {crashed.reload}
      </Button>
    </>
  );
}

function ForTheMaintainer() {
  const { crashed } = useWords().shell;
  const error = useRouteError();
  return (
    <details className={css.details}>
      <summary>{crashed.details}</summary>
      <pre>{error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)}</pre>
    </details>
  );
}
