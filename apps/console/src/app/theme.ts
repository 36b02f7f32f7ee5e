import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { en } from '../words/en/index.js';

/** The shades stand in the style sheet (design/mantine-theme.css); Mantine only needs to know the names. */
const named: MantineColorsTuple = ['', '', '', '', '', '', '', '', '', ''];

export const theme = createTheme({
  colors: { accent: named, danger: named },
  primaryColor: 'accent',
  fontFamily: 'var(--face-ui)',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': en.common.close } } },
    Loader: { defaultProps: { size: 'xs' } },
  },
});

export const COLOUR_SCHEME_KEY = 'embargo-watch.colour-scheme';
