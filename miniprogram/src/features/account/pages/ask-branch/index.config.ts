import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '请支部联系我',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
