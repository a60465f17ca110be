// The language of the screen: Chinese at once, English when chosen, kept on this machine.
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useLocale, useWords } from '../../../src/ui/kit/words.tsx';
import { en } from '../../../src/words/en/index.ts';
import { sourceWords } from '../../../src/words/source-words.ts';
import { show } from './show.tsx';

function Switch() {
  const words = useWords();
  const { locale, setLocale } = useLocale();
  return (
    <button type="button" onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}>
      {words.kit.light.late}
    </button>
  );
}

it('starts in Chinese, turns English and back, and is kept', async () => {
  show(<Switch />);
  await expect.element(page.getByRole('button')).toHaveTextContent(sourceWords.kit.light.late);
  await userEvent.click(page.getByRole('button'));
  await expect.element(page.getByRole('button')).toHaveTextContent(en.kit.light.late);
  await expect.poll(() => document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('kit-test-language')).toBe('en');
  await userEvent.click(page.getByRole('button'));
  await expect.element(page.getByRole('button')).toHaveTextContent(sourceWords.kit.light.late);
  await expect.poll(() => document.documentElement.lang).toBe('zh-CN');
});

it('opens in the language that was kept', async () => {
  localStorage.setItem('kit-test-language', 'en');
  show(<Switch />);
  await expect.element(page.getByRole('button')).toHaveTextContent(en.kit.light.late);
});
