// An address without a screen (没有这一页).
import { useNavigate } from 'react-router';
import { Button } from '../ui/kit/button.tsx';
import { EmptyState } from '../ui/kit/empty-state.tsx';
import { usePlace } from '../ui/kit/place.tsx';
import { useWords } from '../ui/kit/words.tsx';

export function NotFound() {
  const { notFound } = useWords().shell;
  const navigate = useNavigate();
  usePlace(notFound.title);
  return (
    <EmptyState
      title={notFound.title}
      note={notFound.note}
      actions={
        <Button kind="primary" onPress={() => navigate('/')}>
          {notFound.home}
        </Button>
      }
    />
  );
}
