package nl.zorginkoop.web.aanmelden;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import nl.zorginkoop.contracting.deelnemer.Aanmelding;
import nl.zorginkoop.web.oidc.Instelling;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Melding;

/** Het aanmeldformulier. */
@Named
@RequestScoped
public class AanmeldBean {
    @Inject SecurityContext beveiliging;
    @Inject FacesContext faces;
    @Inject Ik ik;

    private String gebruikersnaam;
    private String wachtwoord;
    private String naar;
    private String code;

    /** Wie al binnen is, hoeft hier niet te zijn. */
    public void begin() throws IOException {
        if (ik.isBinnen()) {
            faces.getExternalContext().redirect(doel());
        }
    }

    public void meldAan() throws IOException {
        ExternalContext buiten = faces.getExternalContext();
        HttpServletRequest aanvraag = (HttpServletRequest) buiten.getRequest();
        AuthenticationStatus uitkomst =
                beveiliging.authenticate(
                        aanvraag,
                        (HttpServletResponse) buiten.getResponse(),
                        AuthenticationParameters.withParams()
                                .newAuthentication(true)
                                .credential(
                                        new UsernamePasswordCredential(
                                                gebruikersnaam, wachtwoord)));
        if (uitkomst == AuthenticationStatus.SUCCESS) {
            buiten.redirect(doel());
            return;
        }
        Object reden = aanvraag.getAttribute(Poortwachter.REDEN);
        if (reden == Aanmelding.Uitkomst.CODE_NODIG) {
            buiten.redirect(
                    buiten.getRequestContextPath() + "/aanmelden-code.xhtml" + getNaarVraag());
            return;
        }
        ResourceBundle teksten = faces.getApplication().getResourceBundle(faces, "t");
        faces.addMessage(
                "aanmelden:gebruikersnaam",
                new FacesMessage(
                        FacesMessage.SEVERITY_ERROR,
                        teksten.getString(
                                "aanmelden."
                                        + String.valueOf(reden).toLowerCase(java.util.Locale.ROOT)),
                        null));
    }

    public boolean isLokaal() {
        return Instelling.lokaal();
    }

    public boolean isOidc() {
        return Instelling.nu().isPresent();
    }

    public String getOidcKnop() {
        return Opmaak.in(ik.getLocale())
                .tekst("aanmelden.oidc", Instelling.nu().map(Instelling::naam).orElse(""));
    }

    public String getNaarVraag() {
        return Landing.isVeilig(naar)
                ? "?naar=" + URLEncoder.encode(naar, StandardCharsets.UTF_8)
                : "";
    }

    /** De tweede stap: een code van de app of een herstelcode. */
    public void geefCode() throws IOException {
        ExternalContext buiten = faces.getExternalContext();
        HttpServletRequest aanvraag = (HttpServletRequest) buiten.getRequest();
        AuthenticationStatus uitkomst =
                beveiliging.authenticate(
                        aanvraag,
                        (HttpServletResponse) buiten.getResponse(),
                        AuthenticationParameters.withParams()
                                .newAuthentication(true)
                                .credential(new Codebewijs(code)));
        if (uitkomst == AuthenticationStatus.SUCCESS) {
            buiten.redirect(doel());
            return;
        }
        boolean dicht =
                aanvraag.getAttribute(Poortwachter.REDEN) == Aanmelding.Uitkomst.GEBLOKKEERD;
        Melding.toon("code:cijfers", dicht ? "weigering.GEBLOKKEERD" : "weigering.CODE_ONJUIST");
    }

    /** Zonder een goed wachtwoord vooraf is er geen tweede stap. */
    public void eisHalverwege() throws IOException {
        ExternalContext buiten = faces.getExternalContext();
        if (Sessie.halverwege((HttpServletRequest) buiten.getRequest()).isEmpty()) {
            buiten.redirect(buiten.getRequestContextPath() + "/aanmelden.xhtml");
        }
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }

    private String doel() {
        String basis = faces.getExternalContext().getRequestContextPath();
        return basis + (Landing.isVeilig(naar) ? naar : Landing.van(ik.getRol()));
    }

    public String getGebruikersnaam() {
        return gebruikersnaam;
    }

    public void setGebruikersnaam(String gebruikersnaam) {
        this.gebruikersnaam = gebruikersnaam;
    }

    public String getWachtwoord() {
        return wachtwoord;
    }

    public void setWachtwoord(String wachtwoord) {
        this.wachtwoord = wachtwoord;
    }

    public String getNaar() {
        return naar;
    }

    public void setNaar(String naar) {
        this.naar = naar;
    }
}
