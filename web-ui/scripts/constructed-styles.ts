import type { Plugin } from 'vite';

const inserters = /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$|@ant-design\/icons\/es\/cssUtils\.js$/;

/**
 * Lets antd's styles past a policy of `style-src 'self'`: the two modules that insert style elements are replaced by
 * ours, which makes constructed style sheets of them.
 */
export function constructedStyles(replacement: string): Plugin {
  return {
    name: 'constructed-styles',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!/(dynamicCSS|cssUtils)$/.test(source)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && inserters.test(found.id.replaceAll('\\', '/')) ? replacement : null;
    },
  };
}
