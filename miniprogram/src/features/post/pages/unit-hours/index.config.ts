import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '报给单位的时长',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
