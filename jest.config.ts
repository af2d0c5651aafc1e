/** @jest-config-loader esbuild-register */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from 'jest'

// The SDK's note on Node's next versions says nothing about a test.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

type Project = Exclude<NonNullable<Config['projects']>[number], string>

/** Packages that ship ES modules alone and so must be transformed. */
const esModules = ['@seriousme/openapi-schema-validator', 'uqr']

/** The folders that exist of those named, as jest wants them. */
const folders = (...names: string[]) =>
  names.filter((name) => existsSync(join(__dirname, name))).map((name) => `<rootDir>/${name}`)

/** TypeScript by swc; JSX calls the runtime of `jsxFrom`. */
const transformed = (jsxFrom: string): Project['transform'] => ({
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: jsxFrom } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
})

const everyProject = {
  rootDir: __dirname,
  transform: transformed('react'),
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1' },
  modulePathIgnorePatterns: ['<rootDir>/miniprogram/dist/', '<rootDir>/.serverless/', '<rootDir>/.esbuild/'],
  setupFilesAfterEnv: ['<rootDir>/jest/fail-on-console-error.ts'],
  restoreMocks: true,
} satisfies Project

const nodeProject = (displayName: string, roots: string[], more: Project = {}): Project => ({
  ...everyProject,
  displayName,
  roots,
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  ...more,
})

const projects: Project[] = [
  nodeProject('shared', folders('shared')),
  nodeProject('functions', folders('functions'), {
    setupFilesAfterEnv: [...everyProject.setupFilesAfterEnv, '<rootDir>/jest/long-timeout.ts'],
  }),
  nodeProject(
    'simulator and local',
    folders('simulator', 'local', 'miniprogram/gates', 'config', 'desk', 'screen'),
  ),
  nodeProject('lint', folders('lint', 'jest')),
  nodeProject('e2e', folders('e2e', 'proofs', 'bench'), {
    globalSetup: '<rootDir>/jest/build-if-changed.ts',
    setupFilesAfterEnv: ['<rootDir>/jest/long-timeout.ts'],
  }),
  {
    ...everyProject,
    displayName: 'miniprogram',
    // Its runtime knows Vant's tags, which no browser knows.
    transform: transformed('@/testing'),
    roots: folders('miniprogram/src'),
    testEnvironment: 'jsdom',
    testMatch: ['**/*.test.{ts,tsx}'],
    globals: {
      HOUNIAO_API_ORIGIN: 'https://api.test',
      HOUNIAO_SCAN_PREFIX: 'https://scan.test/s',
      HOUNIAO_SWEEP_PREFIX: 'https://scan.test/m',
    },
    moduleNameMapper: {
      ...everyProject.moduleNameMapper,
      '^@/(.*)$': '<rootDir>/miniprogram/src/$1',
      '^@tarojs/taro$': '<rootDir>/miniprogram/src/testing/taro',
      '^@tarojs/components$': '<rootDir>/miniprogram/src/testing/components',
      '\\.(scss|css|svg|png)$': '<rootDir>/jest/empty-asset.ts',
    },
  },
]

const config: Config = {
  maxWorkers: 2,
  // A busy machine is slow, not wrong.
  testTimeout: 60_000,
  watchman: false,
  // A project without a folder yet has nothing to run.
  projects: projects.filter(({ roots }) => Array.isArray(roots) && roots.length > 0),
}

export default config
