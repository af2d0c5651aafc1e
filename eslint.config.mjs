import eslint from '@eslint/js'
import globals from 'globals'
import tseslint from 'typescript-eslint'
import houseRules from './lint/rules.mjs'

const tests = ['**/*.test.{ts,tsx}', '**/testing/**', '**/fixtures/**', 'e2e/**', 'jest/**']

/** What browsers and Node have and WeChat's logic layer lacks, or what would make shared code impure. */
const missingOnThePhone = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'Blob',
  'File',
  'FileReader',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'AbortController',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'Buffer',
  'process',
  'global',
  'crypto',
  'performance',
  'structuredClone',
  'queueMicrotask',
  'setImmediate',
  'atob',
  'btoa',
  'alert',
  'confirm',
  'Intl',
  'BigInt',
  'eval',
]

const environmentOnlyHere = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message:
    'The environment is parsed once, in functions/environment.ts; the phone gets the constants of its build.',
}
const timeComesIn = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The time comes in as an argument (functions/clock.ts makes it).',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The time comes in as an argument (functions/clock.ts makes it).',
  },
]
const chanceComesIn = {
  selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
  message: 'Ids and chance come in as arguments.',
}
const everyTestRuns = {
  selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]',
  message: 'Every test runs.',
}

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'miniprogram/dist/',
      'desk/dist/',
      'screen/dist/',
      '.serverless/',
      '.esbuild/',
      '.local/',
      '.cache/',
      '.swc/',
      'coverage/',
      'screenshots/',
      // Compiled mini-programs, as WeChat's own tools would leave them.
      'simulator/fixtures/',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: { ...globals.node, ...globals.es2022 },
    },
    plugins: { house: houseRules },
    rules: {
      'house/import-directions': 'error',
      'house/explained-cast': 'error',
      'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // The house writes functions, not classes; the rule mostly strikes libraries' types.
      '@typescript-eslint/unbound-method': 'off',
      // A function may have to give a promise because its caller waits for one.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['functions/**', 'shared/**', 'miniprogram/src/**'], rules: { 'no-console': 'error' } },
  { files: ['shared/**'], rules: { 'no-restricted-syntax': ['error', ...timeComesIn, chanceComesIn] } },
  {
    files: ['functions/**'],
    rules: { 'no-restricted-syntax': ['error', environmentOnlyHere, ...timeComesIn] },
  },
  {
    files: ['shared/**', 'miniprogram/src/**'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...missingOnThePhone.map((name) => ({
          name,
          message: `WeChat's logic layer has no ${name}, or it would make shared code impure.`,
        })),
      ],
    },
  },
  {
    // On the phone the clock and chance are the device's own; only the shared rules take them as arguments.
    files: ['miniprogram/src/**'],
    rules: { 'no-restricted-syntax': ['error', environmentOnlyHere] },
  },
  { files: ['functions/environment.ts'], rules: { 'no-restricted-syntax': ['error', ...timeComesIn] } },
  { files: ['functions/clock.ts'], rules: { 'no-restricted-syntax': ['error', environmentOnlyHere] } },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'no-restricted-syntax': ['error', everyTestRuns],
      // jest types its matchers (`expect.stringContaining`) as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
