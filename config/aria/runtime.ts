import { mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './attributes'

// Taro numbers the attributes in its templates; the phone has to count the same ones or every number is off.
mergeInternalComponents(ariaAttributes)
