import type { CSSVariablesResolver, MantineColorsTuple, MantineThemeOverride } from '@mantine/core'

/** 藍: the house colour. */
const ai: MantineColorsTuple = [
  '#eef2fa',
  '#dde5f4',
  '#bac9e7',
  '#93abdb',
  '#7391cf',
  '#5576c0',
  '#3f62ad',
  '#2c4a8c',
  '#213a70',
  '#172a54',
]
/** 朱: harm, and nothing but harm. */
const shu: MantineColorsTuple = [
  '#fdf1ed',
  '#fadcd3',
  '#f5b8a6',
  '#f0937a',
  '#e9714f',
  '#d94a26',
  '#c23c1b',
  '#a33015',
  '#832611',
  '#5f1b0c',
]
/** 柿: serious, and what a form asks to be mended. */
const kaki: MantineColorsTuple = [
  '#fdf4e7',
  '#f9e4c6',
  '#f2cb93',
  '#e9af5c',
  '#dd9332',
  '#c27a1a',
  '#9a5d0e',
  '#864f0a',
  '#6a3e08',
  '#4a2b06',
]
/** 苔: settled, done, well. */
const koke: MantineColorsTuple = [
  '#f0f6ee',
  '#dcead7',
  '#b8d3af',
  '#92ba86',
  '#70a162',
  '#548747',
  '#416f36',
  '#345a2b',
  '#284722',
  '#1b3217',
]
/** Greys: warm by day, bluish by night. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ef',
  '#e9e6e1',
  '#dbd7d0',
  '#c5c0b6',
  '#9b958a',
  '#6b665c',
  '#524d45',
  '#3a362f',
  '#25221d',
]
const dark: MantineColorsTuple = [
  '#dadee8',
  '#bcc3d1',
  '#9aa3b5',
  '#737d92',
  '#4d566a',
  '#394154',
  '#2a3040',
  '#1b202b',
  '#151922',
  '#0f1219',
]

const FONT =
  'system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Hiragino Kaku Gothic ProN", ' +
  '"BIZ UDPGothic", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif'
const MONOSPACE =
  'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK JP", monospace'

const rem = (pixels: number) => `${pixels / 16}rem`

/** Every colour and every size of the product. Scale 13/14/16/20/28, spacing by 4, radius 6. */
export const theme: MantineThemeOverride = {
  colors: { ai, shu, kaki, koke, gray, dark },
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 6 },
  black: gray[9],
  white: '#ffffff',
  autoContrast: false,
  fontFamily: FONT,
  fontFamilyMonospace: MONOSPACE,
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(16), lg: rem(20), xl: rem(28) },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.4', xl: '1.25' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(4), sm: rem(6), md: rem(6), lg: rem(6), xl: rem(999) },
  defaultRadius: 'sm',
  headings: {
    fontFamily: FONT,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.4' },
      h2: { fontSize: rem(16), lineHeight: '1.5' },
      h3: { fontSize: rem(14), lineHeight: '1.55' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Anchor: { defaultProps: { size: 'sm' } },
    Text: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { fz: 'sm', verticalSpacing: 'sm', horizontalSpacing: 'md' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
  },
}

const shared = {
  '--hk-column': rem(720),
  '--hk-page': rem(1080),
  '--hk-form': rem(420),
  '--hk-target': rem(24),
  '--hk-header': rem(48),
  '--hk-demo': rem(30),
  '--hk-field': rem(200),
  '--hk-select': rem(112),
  '--hk-side': rem(320),
  '--hk-phases': rem(260),
  '--hk-bar': rem(4),
  '--hk-hairline': '1px',
  '--hk-focus': '2px',
}

/** Tokens beyond Mantine's: surfaces, hairlines, harm, and each severity with its own text colour. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: shared,
  light: {
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': kaki[7],
    '--mantine-color-anchor': ai[7],
    '--hk-surface': '#ffffff',
    '--hk-sunken': gray[0],
    '--hk-line': gray[2],
    '--hk-line-strong': gray[3],
    '--hk-chosen': ai[0],
    '--hk-accent': ai[7],
    '--hk-harm': shu[6],
    '--hk-harm-soft': shu[0],
    '--hk-warn': kaki[7],
    '--hk-warn-soft': kaki[0],
    '--hk-well': koke[6],
    '--hk-well-soft': koke[0],
    '--hk-sev1': shu[6],
    '--hk-sev2': kaki[6],
    '--hk-sev3': ai[6],
    '--hk-sev4': gray[6],
    '--hk-mark': kaki[1],
  },
  dark: {
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-error': kaki[3],
    '--mantine-color-anchor': ai[3],
    '--hk-surface': dark[7],
    '--hk-sunken': dark[8],
    '--hk-line': dark[5],
    '--hk-line-strong': dark[4],
    '--hk-chosen': dark[6],
    '--hk-accent': ai[3],
    '--hk-harm': shu[3],
    '--hk-harm-soft': '#3a1d17',
    '--hk-warn': kaki[3],
    '--hk-warn-soft': '#33270f',
    '--hk-well': koke[3],
    '--hk-well-soft': '#1c2b1c',
    '--hk-sev1': shu[3],
    '--hk-sev2': kaki[3],
    '--hk-sev3': ai[3],
    '--hk-sev4': dark[1],
    '--hk-mark': '#57430f',
  },
})
