package org.rollcall.kms;

/** Who is told that a KMS host fell silent, or is back? In the transaction that records it. */
public interface KmsNews {
  KmsNews NOBODY =
      new KmsNews() {
        @Override
        public void silent(KmsHost host, KmsHealth health) {}

        @Override
        public void back(KmsHost host, KmsHealth health) {}
      };

  void silent(KmsHost host, KmsHealth health);

  /** Told only of one that was told to be silent. */
  void back(KmsHost host, KmsHealth health);
}
