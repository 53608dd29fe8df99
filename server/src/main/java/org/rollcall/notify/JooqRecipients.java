package org.rollcall.notify;

import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.MAIL_SERVER;
import static org.rollcall.db.Tables.RECIPIENT;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.db.tables.records.RecipientRecord;
import org.rollcall.inventory.NameTaken;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Who is told, by the database? */
public final class JooqRecipients implements Recipients {
  private static final String MAIL = "mail";
  static final String WEBHOOK = "webhook";

  private final Database database;

  public JooqRecipients(Database database) {
    this.database = database;
  }

  @Override
  public List<Recipient> all() {
    return where(noCondition());
  }

  @Override
  public Optional<Recipient> byId(long id) {
    return where(RECIPIENT.ID.eq(id)).stream().findFirst();
  }

  private List<Recipient> where(Condition condition) {
    return database.call(
        sql ->
            sql.selectFrom(RECIPIENT)
                .where(condition)
                .orderBy(RECIPIENT.NAME_KEY)
                .fetch(JooqRecipients::recipient));
  }

  static Recipient recipient(RecipientRecord row) {
    return new Recipient(
        row.getId(),
        row.getName(),
        way(row),
        Language.of(row.getLanguage()),
        new Recipient.Times(row.getQuietFrom(), row.getQuietTo(), row.getDigestAt()),
        RuleJson.read(row.getRules()),
        row.getEnabled(),
        row.getVersion());
  }

  private static Recipient.Way way(RecipientRecord row) {
    return switch (row.getKind()) {
      case MAIL -> new Recipient.Mail(row.getAddress());
      case WEBHOOK ->
          new Recipient.Webhook(
              row.getAddress(),
              Recipient.Form.find(Objects.requireNonNull(row.getForm())).orElseThrow(),
              row.getAccount(),
              row.getCredential());
      default -> throw new IllegalStateException("a newer version wrote " + row.getKind());
    };
  }

  private static void fill(RecipientRecord row, Recipient recipient) {
    var name = CleanText.line(recipient.name(), Recipient.LONGEST_NAME);
    row.setName(name);
    row.setNameKey(name.toLowerCase(Locale.ROOT));
    row.setForm(null);
    row.setAccount(null);
    row.setCredential(null);
    switch (recipient.way()) {
      case Recipient.Mail(var address) -> {
        row.setKind(MAIL);
        row.setAddress(address);
        row.setSealed(null);
        row.setKeyId(null);
      }
      case Recipient.Webhook(var shown, var form, var account, var credential) -> {
        row.setKind(WEBHOOK);
        row.setAddress(shown);
        row.setForm(form.code());
        row.setAccount(account);
        row.setCredential(credential);
      }
    }
    row.setLanguage(recipient.language().tag());
    row.setQuietFrom(recipient.times().quietFrom());
    row.setQuietTo(recipient.times().quietTo());
    row.setDigestAt(recipient.times().digestAt());
    row.setRules(RuleJson.write(recipient.rules()));
    row.setEnabled(recipient.enabled());
  }

  @Override
  public Optional<Recipient> add(Recipient recipient) {
    try {
      return database.call(
          sql -> {
            var row = sql.newRecord(RECIPIENT);
            fill(row, recipient);
            row.setVersion(1);
            row.store();
            return Optional.of(recipient(row));
          });
    } catch (IntegrityConstraintViolationException _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Recipient> edit(Recipient recipient) {
    try {
      return database.call(
          sql -> {
            var row = sql.newRecord(RECIPIENT);
            fill(row, recipient);
            row.setVersion(recipient.version() + 1);
            var kept =
                sql.update(RECIPIENT)
                    .set(row)
                    .where(RECIPIENT.ID.eq(recipient.id()))
                    .and(RECIPIENT.VERSION.eq(recipient.version()))
                    .execute();
            return kept == 1 ? byId(recipient.id()) : Optional.empty();
          });
    } catch (IntegrityConstraintViolationException taken) {
      throw new NameTaken(recipient.name(), taken);
    }
  }

  @Override
  public boolean remove(long id, int version) {
    return database.call(
        sql ->
            sql.deleteFrom(RECIPIENT)
                    .where(RECIPIENT.ID.eq(id), RECIPIENT.VERSION.eq(version))
                    .execute()
                == 1);
  }

  @Override
  public MailServer mailServer() {
    return database.call(
        sql -> {
          var row = sql.selectFrom(MAIL_SERVER).fetchSingle();
          return new MailServer(
              row.getHost(),
              row.getPort(),
              MailServer.Security.find(row.getSecurity()).orElseThrow(),
              row.getCredential(),
              row.getSender(),
              row.getAuthority(),
              row.getLink(),
              row.getKeepDays(),
              row.getVersion());
        });
  }

  @Override
  public boolean keep(MailServer server) {
    return database.call(
        sql ->
            sql.update(MAIL_SERVER)
                    .set(MAIL_SERVER.HOST, server.host())
                    .set(MAIL_SERVER.PORT, server.port())
                    .set(MAIL_SERVER.SECURITY, server.security().code())
                    .set(MAIL_SERVER.CREDENTIAL, server.credential())
                    .set(MAIL_SERVER.SENDER, server.sender())
                    .set(MAIL_SERVER.AUTHORITY, server.authority())
                    .set(MAIL_SERVER.LINK, server.link())
                    .set(MAIL_SERVER.KEEP_DAYS, server.keepDays())
                    .set(MAIL_SERVER.VERSION, server.version() + 1)
                    .where(MAIL_SERVER.VERSION.eq(server.version()))
                    .execute()
                == 1);
  }
}
