import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '对接函',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
