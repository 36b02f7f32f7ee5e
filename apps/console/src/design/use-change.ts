import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useWords } from '../words/words.js';
import { wordsOf } from './notices.js';

/**
 * A change through the API: afterwards the list it belongs to is fetched anew. A failure is told in a message, unless the
 * form that sent it shows the problem itself.
 */
export function useChange<Variables, Result>(
  change: (variables: Variables) => Promise<Result>,
  list: QueryKey,
  onDone?: (result: Result) => void,
  told: 'message' | 'in-place' = 'message',
) {
  const words = useWords();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (result) => onDone?.(result),
    onError: (problem) => {
      if (told === 'in-place') return;
      const { title, detail } = wordsOf(problem, words);
      notifications.show({ color: 'danger', title, message: detail, autoClose: false });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: list }),
  });
}
