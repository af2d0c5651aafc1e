import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '转到别的支部',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
