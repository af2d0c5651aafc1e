import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '请本人自己答',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
  enableShareAppMessage: true,
})
