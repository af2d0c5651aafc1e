import path from 'node:path'

/** Taro's name of a component → its attributes and their defaults. */
type Attributes = Record<string, Record<string, string>>

/** The parts of Taro's plugin context that are used here. */
interface PluginContext {
  registerMethod(method: { name: 'onSetupClose'; fn: (platform: Platform) => void }): void
}

interface Platform {
  runtimePath: string | string[]
  template: { mergeComponents(context: PluginContext, patch: Attributes): void }
}

/**
 * Taro plugin: View, Text, Button and their like keep their aria attributes, in the templates and on the phone.
 * The attributes come in as an option, because Taro compiles a plugin's own file and none that it imports.
 */
export default function keepAria(context: PluginContext, options: { attributes: Attributes }): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      platform.template.mergeComponents(context, options.attributes)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime')].flat()
    },
  })
}
