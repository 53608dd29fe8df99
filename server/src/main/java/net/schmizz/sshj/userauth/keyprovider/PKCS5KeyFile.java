package net.schmizz.sshj.userauth.keyprovider;

/**
 * What did Overthere use to read older key files with? It still asks for this name, which sshj gave
 * up in 0.34: there {@link PKCS8KeyFile} reads both. Without it Overthere would be held to a
 * release of sshj that knows no strict key exchange.
 */
public final class PKCS5KeyFile {
  private PKCS5KeyFile() {}

  /** Makes what reads such files today. */
  public static final class Factory
      implements net.schmizz.sshj.common.Factory.Named<FileKeyProvider> {
    @Override
    public FileKeyProvider create() {
      return new PKCS8KeyFile();
    }

    @Override
    public String getName() {
      return "PKCS5";
    }
  }
}
