package org.rollcall.schedule.followup;

import java.util.List;

/** Who is told of follow-ups? Within the transaction in which something comes of them. */
public interface FollowUpNews {
  FollowUpNews NOBODY =
      new FollowUpNews() {
        @Override
        public void opened(FollowUp followUp, List<FollowUps.Item> items) {}

        @Override
        public void ended(FollowUp followUp, FollowUp.State state, List<FollowUps.Item> items) {}

        @Override
        public void refused(FollowUp followUp, String code) {}
      };

  void opened(FollowUp followUp, List<FollowUps.Item> items);

  /** It is done, or was due and is not. */
  void ended(FollowUp followUp, FollowUp.State state, List<FollowUps.Item> items);

  /** No run could be made for it. */
  void refused(FollowUp followUp, String code);
}
