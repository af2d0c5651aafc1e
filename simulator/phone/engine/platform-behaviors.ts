import type { CodeSpace } from 'glass-easel-miniprogram-adapter'

/** WeChat's own behaviors, which a mini-program names by a string. */
export const platformBehaviors = (space: CodeSpace): Record<string, object> => ({
  'wx://form-field': space
    .behavior()
    .definition({ properties: { name: String, value: null } })
    .register(),
  'wx://form-field-group': space.behavior().definition({}).register(),
  'wx://form-field-button': space.behavior().definition({}).register(),
  'wx://component-export': space.behavior().definition({}).register(),
})
