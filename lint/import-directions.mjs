/**
 * Says which file may import what. Paths are relative to the repository root, with forward slashes.
 * `miniprogram → shared ← functions`; a feature is used by others through its `door.ts` alone.
 */
import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'

const areas = [
  'shared',
  'functions',
  'miniprogram',
  'gates',
  'simulator',
  'local',
  'desk',
  'screen',
  'e2e',
  'proofs',
  'bench',
  'lint',
  'jest',
  'config',
]

/** Which other areas each area may import; areas not named here may import every area. */
const mayImport = {
  shared: [],
  functions: ['shared'],
  miniprogram: ['shared'],
  gates: ['miniprogram', 'config'],
  simulator: [],
  desk: ['shared'],
  screen: ['shared', 'desk'],
  local: ['shared', 'functions', 'simulator', 'desk', 'screen', 'config'],
  config: [],
  lint: [],
}

/** The only packages that run everywhere the shared code runs: on the phone, too. */
const sharedPackages = ['valibot', '@valibot/to-json-schema', '@noble/hashes']
const phonePackages = [...sharedPackages, '@tarojs', 'react', 'react-dom', '@vant', 'uqr']
const screenPackages = ['@tarojs', '@vant', 'react', 'react-dom']

/** From the top: each layer of the mini-program may import those named, and itself. */
const phoneLayers = {
  pages: ['features', 'components', 'ui', 'lib'],
  features: ['components', 'ui', 'lib'],
  components: ['ui', 'lib'],
  ui: ['lib'],
  lib: [],
}

const isTest = (path) => /\.test\.[jt]sx?$/.test(path)
const isTestMaterial = (path) => /(^|\/|\.)(testing|fixtures)(\/|\.|$)/.test(path)
const mayUseTestMaterial = (path) =>
  isTest(path) || isTestMaterial(path) || /^(e2e|proofs|bench|jest|local\/county)\//.test(path)

/** 'pkg/sub' → 'pkg', '@scope/pkg/sub' → '@scope/pkg' */
const packageName = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const isOneOf = (specifier, packages) =>
  packages.some(
    (name) => specifier === name || packageName(specifier) === name || specifier.startsWith(`${name}/`),
  )

/**
 * The repository path an import leads to (without extension), or undefined for a package.
 * @param {string} from path of the importing file
 * @param {string} specifier as written in the import
 */
export function resolveImport(from, specifier) {
  if (specifier.startsWith('@shared/')) return posix.join('shared', specifier.slice('@shared/'.length))
  if (specifier.startsWith('@/')) return posix.join('miniprogram/src', specifier.slice(2))
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  return undefined
}

/**
 * Why this import is forbidden, or undefined if it is allowed.
 * @param {string} from path of the importing file
 * @param {string} specifier as written in the import
 * @returns {string | undefined}
 */
export function forbiddenImport(from, specifier) {
  const to = resolveImport(from, specifier)
  return to === undefined ? forbiddenPackage(from, specifier) : forbiddenPath(from, to)
}

function forbiddenPackage(from, specifier) {
  if (isTest(from) || isTestMaterial(from)) return undefined
  const area = areaOf(from)
  if (area === 'shared' && !isOneOf(specifier, sharedPackages)) {
    return `shared/ runs on phone and server: it may import ${sharedPackages.join(', ')} only.`
  }
  if (from.startsWith('miniprogram/src/') && (isBuiltin(specifier) || !isOneOf(specifier, phonePackages))) {
    return `The mini-program runs inside WeChat: it may import ${phonePackages.join(', ')} only.`
  }
  if (area === 'functions' && isOneOf(specifier, screenPackages)) {
    return 'functions/ has no screen: it imports nothing of Taro, Vant or React.'
  }
  return undefined
}

function forbiddenPath(from, to) {
  if (isTestMaterial(to) && !mayUseTestMaterial(from)) return 'Only tests import fixtures and testing/.'
  return forbiddenArea(from, to) ?? forbiddenFeature(from, to) ?? forbiddenLayer(from, to)
}

function forbiddenArea(from, to) {
  const [fromArea, toArea] = [areaOf(from), areaOf(to)]
  if (fromArea === toArea || !areas.includes(toArea)) return undefined
  const allowed = mayImport[fromArea]
  if (allowed === undefined || allowed.includes(toArea)) return undefined
  const testing = isTest(from) || isTestMaterial(from)
  if (testing && fromArea === 'functions' && toArea === 'local') return undefined
  if (testing && to.startsWith('e2e/browser/')) return undefined
  return `${fromArea}/ never imports ${toArea}/.`
}

/** The gates look at the mini-program's build, on a machine; they are no part of it. */
const areaOf = (path) => (path.startsWith('miniprogram/gates/') ? 'gates' : path.split('/')[0])

function forbiddenFeature(from, to) {
  const feature = featureOf(to)
  if (feature === undefined || feature === featureOf(from) || isTestMaterial(to)) return undefined
  // Test material may put anything into the table; a feature may not.
  if (!from.startsWith('functions/') || isTestMaterial(from)) return undefined
  if (to === `functions/${feature}/door`) return undefined
  return `Another feature is used through functions/${feature}/door.ts alone.`
}

/**
 * 'functions/trip/file-trip' → 'trip'. A folder of functions/ with a Lambda or a door is a feature;
 * the others (http, writes, ...) and the files directly in functions/ are common ground.
 */
function featureOf(path) {
  const [area, folder] = path.split('/')
  const inside = (file) => existsSync(join(import.meta.dirname, '..', area, folder ?? '', file))
  return area === 'functions' && folder !== undefined && (inside('index.ts') || inside('door.ts'))
    ? folder
    : undefined
}

function forbiddenLayer(from, to) {
  const [fromLayer, fromFeature] = phonePlace(from)
  const [toLayer, toFeature] = phonePlace(to)
  if (!(toLayer in phoneLayers) || !(fromLayer in phoneLayers)) return undefined
  if (fromLayer === 'features' && toLayer === 'features') {
    return fromFeature === toFeature ? undefined : 'Features of the mini-program never import one another.'
  }
  if (fromLayer === toLayer || phoneLayers[fromLayer].includes(toLayer)) return undefined
  return `In the mini-program ${fromLayer}/ never imports ${toLayer}/.`
}

/** 'miniprogram/src/features/trip/…' → ['features', 'trip'] */
function phonePlace(path) {
  return path.startsWith('miniprogram/src/') ? path.split('/').slice(2, 4) : []
}
