package nl.zorginkoop.contracting.kennisgeving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * Geeft een mail aan de mailserver. De mail bij een kennisgeving zegt dat er iets wacht en waar;
 * van de kennisgeving zelf staat er niets in, want mail reist open en blijft overal liggen.
 */
@ApplicationScoped
class Mailer {
    private static final String TEKSTEN = "nl.zorginkoop.contracting.kennisgeving.Mail";
    private static final String GEDULD = "15000";
    private static final Pattern ANTWOORD = Pattern.compile("^([245])\\d\\d\\b");

    private final Mailinstelling instelling;
    private volatile Session sessie;

    Mailer() {
        this(Mailinstelling.uitOmgeving(System::getenv));
    }

    Mailer(Mailinstelling instelling) {
        this.instelling = instelling;
    }

    boolean aan() {
        return instelling.aan();
    }

    String adres() {
        return instelling.adres();
    }

    /**
     * @throws Mailfout als de server haar niet aannam
     */
    void verstuur(Bezorging bezorging) {
        ResourceBundle teksten =
                ResourceBundle.getBundle(
                        TEKSTEN,
                        Locale.forLanguageTag(bezorging.taal()),
                        Mailer.class.getClassLoader());
        verstuur(
                bezorging.id(),
                bezorging.adres(),
                teksten.getString("onderwerp"),
                MessageFormat.format(
                        teksten.getString("tekst"),
                        instelling.adres() + "/kennisgevingen?id=" + bezorging.kennisgeving()),
                bezorging.verstuurd());
    }

    /**
     * @throws Mailfout als de server haar niet aannam
     */
    void verstuur(UUID id, String adres, String onderwerp, String tekst, Instant datum) {
        try {
            Transport.send(bericht(id, adres, onderwerp, tekst, datum));
        } catch (AddressException geenAdres) {
            throw new Mailfout(true, "Dit is geen mailadres");
        } catch (MessagingException fout) {
            throw new Mailfout(isBlijvend(fout), antwoord(fout));
        }
    }

    private MimeMessage bericht(
            UUID id, String adres, String onderwerp, String tekst, Instant datum)
            throws MessagingException {
        String sleutel = "<" + id + "@zorginkoop>";
        MimeMessage mail =
                new MimeMessage(sessie()) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        // Vast per bezorging: na een herhaling herkent de ontvanger de dubbele.
                        setHeader("Message-ID", sleutel);
                    }
                };
        mail.setFrom(new InternetAddress(instelling.afzender(), true));
        Address naar = new InternetAddress(adres, true);
        mail.setRecipient(Message.RecipientType.TO, naar);
        mail.setSubject(onderwerp, StandardCharsets.UTF_8.name());
        mail.setText(tekst, StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader(
                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(datum.atZone(Klok.AMSTERDAM)));
        return mail;
    }

    private Session sessie() {
        if (sessie == null) {
            sessie = instelling.sessie() == null ? eigen() : vanDeServer();
        }
        return sessie;
    }

    // De naam komt van wie de server inricht, nooit van een gebruiker.
    @SuppressWarnings("BanJNDI")
    private Session vanDeServer() {
        try {
            return InitialContext.doLookup(instelling.sessie());
        } catch (NamingException onbekend) {
            throw new Mailfout(false, "De mailsessie " + instelling.sessie() + " is er niet");
        }
    }

    private Session eigen() {
        Properties p = new Properties();
        p.setProperty("mail.transport.protocol", "smtp");
        p.setProperty("mail.smtp.host", instelling.host());
        p.setProperty("mail.smtp.port", String.valueOf(instelling.poort()));
        p.setProperty("mail.smtp.connectiontimeout", GEDULD);
        p.setProperty("mail.smtp.timeout", GEDULD);
        p.setProperty("mail.smtp.writetimeout", GEDULD);
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (instelling.tls() == Mailinstelling.Tls.TLS) {
            p.setProperty("mail.smtp.ssl.enable", "true");
        } else if (instelling.tls() == Mailinstelling.Tls.STARTTLS) {
            p.setProperty("mail.smtp.starttls.enable", "true");
            p.setProperty("mail.smtp.starttls.required", "true");
        }
        if (instelling.gebruiker() == null) {
            return Session.getInstance(p);
        }
        p.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(
                p,
                new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(
                                instelling.gebruiker(), instelling.wachtwoord());
                    }
                });
    }

    // Alleen een adres dat de server niet wil is blijvend; een server die weg is, ons even niet wil
    // of
    // onze afzender niet vertrouwt, kan na herstel wel.
    private static boolean isBlijvend(MessagingException fout) {
        return fout instanceof SendFailedException geweigerd
                && geweigerd.getInvalidAddresses() != null
                && geweigerd.getInvalidAddresses().length > 0;
    }

    // Het eerste antwoord van de server in de keten van oorzaken; zonder het adres.
    private static String antwoord(MessagingException fout) {
        for (Exception e = fout; e instanceof MessagingException m; e = m.getNextException()) {
            String melding = String.valueOf(m.getMessage());
            Matcher code = ANTWOORD.matcher(melding);
            if (code.find()) {
                return melding.lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll("<?[^\\s<>]+@[^\\s<>]+>?", "…");
            }
        }
        return fout.getClass().getSimpleName();
    }
}
