import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { en } from '../words/en/index.js';
import { WordsProvider } from '../words/words.js';
import { createQueryClient } from './query-client.js';
import { createConsoleRouter } from './router.js';
import { COLOUR_SCHEME_KEY, theme } from './theme.js';

const queryClient = createQueryClient();
const router = createConsoleRouter(queryClient);
const schemes = localStorageColorSchemeManager({ key: COLOUR_SCHEME_KEY });
const english = { language: 'en', words: en };

/** Mantine writes no style element of its own: the variables and classes that it would inject are in our style sheets. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <WordsProvider wording={english}>
          <Notifications position="bottom-right" autoClose={6000} limit={3} />
          <RouterProvider router={router} />
        </WordsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
