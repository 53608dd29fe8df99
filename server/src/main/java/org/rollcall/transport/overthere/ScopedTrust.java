package org.rollcall.transport.overthere;

import java.io.IOException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.TrustManagerFactorySpi;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wsman.Hearing;

/**
 * Whose certificates does Overthere take? It asks the Java runtime's default and can be given no
 * other, so that default is made to ask in turn whether the work in hand, on this very thread, has
 * a trust of its own. All other work gets what it always got; there is no way to trust everything.
 */
final class ScopedTrust extends Provider {
  private static final long serialVersionUID = 1L;
  private static final String DEFAULT = "ssl.TrustManagerFactory.algorithm";
  private static final String ALGORITHM = "RollcallScoped";
  private static final String USUAL = "PKIX";
  private static final ScopedValue<TrustManager[]> OWN = ScopedValue.newInstance();

  static {
    Security.addProvider(new ScopedTrust());
    Security.setProperty(DEFAULT, ALGORITHM);
  }

  private ScopedTrust() {
    super("RollcallTrust", "1", "Trust of one's own for the work in hand");
    putService(
        new Service(
            this, "TrustManagerFactory", ALGORITHM, Factory.class.getName(), List.of(), Map.of()) {
          @Override
          public Object newInstance(@Nullable Object parameter) {
            return new Factory();
          }
        });
  }

  /** Does this work with this trust and no other. */
  static <T> T with(TrustManager[] judges, Callable<T> work) throws Exception {
    return ScopedValue.where(OWN, judges.clone()).call(work::call);
  }

  static TrustManager[] judges(Trust trust) throws IOException {
    return Hearing.judges(trust);
  }

  /** Hands out the work's own judges, or those that the runtime would have had. */
  static final class Factory extends TrustManagerFactorySpi {
    private @Nullable TrustManagerFactory usual;

    @Override
    protected void engineInit(@Nullable KeyStore store) throws KeyStoreException {
      if (!OWN.isBound()) made().init(store);
    }

    @Override
    protected void engineInit(ManagerFactoryParameters parameters)
        throws InvalidAlgorithmParameterException {
      if (!OWN.isBound()) made().init(parameters);
    }

    private TrustManagerFactory made() {
      try {
        var factory = TrustManagerFactory.getInstance(USUAL, "SunJSSE");
        usual = factory;
        return factory;
      } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected TrustManager[] engineGetTrustManagers() {
      if (OWN.isBound()) return OWN.get().clone();
      if (usual == null) throw new IllegalStateException("not initialised");
      return usual.getTrustManagers();
    }
  }
}
