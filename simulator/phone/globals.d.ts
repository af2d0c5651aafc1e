import type { template } from 'glass-easel'
import type { CompiledWeapp } from '../compiled-weapp'
import type { SimulatorHooks } from './hooks'
import type { PhoneConfig } from '../simulator-config'
import type { ModuleFunction } from './engine/modules'

declare global {
  interface Window {
    /** Settings, styles and scopes of the mini-program, written by the build. */
    __WEAPP__: CompiledWeapp
    /** The compiled templates by path, written by the build. */
    __WEAPP_TEMPLATES__: template.ProcGenGroupList
    /** What the server tells this phone. */
    __PHONE__: PhoneConfig
    /** Starts the phone, when the templates and modules are there. */
    __startPhone: () => void
    /** What tests and the frame may use. */
    __simulator: SimulatorHooks
    __defineModule: (path: string, run: ModuleFunction) => void
    __wxsTypeName: (value: unknown) => string
    getRegExp: (source: string, flags?: string) => RegExp
    getDate: (...parts: number[]) => Date
  }
}
