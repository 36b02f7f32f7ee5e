import { createTheme, type MantineColorsTuple } from '@mantine/core';

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
    Loader: { defaultProps: { size: 'xs' } },
  },
});

export const COLOUR_SCHEME_KEY = 'embargo-watch.colour-scheme';
