export { buildSite, type BuildSiteOptions, type BuiltSite } from './build/build-site'
export type { Problem } from './build/problem'
export {
  serveSimulator,
  type PhoneNumbers,
  type RunningSimulator,
  type SimulatorAction,
  type SimulatorOptions,
} from './server/serve-simulator'
export type { LinkRule, SimulatorUser } from './simulator-config'
export type { SimulatorHooks } from './phone/hooks'
export type { SettingValues } from './phone/settings'
