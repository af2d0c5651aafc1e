import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '绑定码',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
