import 'i18next';
import type zhTW from './zhTW';

// A sentence that zh-TW lacks does not compile; what English lacks, a test finds.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof zhTW;
  }
}
