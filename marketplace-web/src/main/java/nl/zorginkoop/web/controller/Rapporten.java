package nl.zorginkoop.web.controller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** De tien rapporten van de controller, elk als scherm en in elke vorm van uitvoer. */
@Named
@RequestScoped
public class Rapporten {
    /**
     * @param naam zoals in de URL van de uitvoer
     * @param menu sleutel van de naam in de teksten
     */
    public record Rapport(String naam, String menu, String pagina) {}

    static final List<Rapport> ALLE =
            List.of(
                    new Rapport("plafonds", "plafonds", "/plafonds/lijst.xhtml"),
                    new Rapport(
                            "productmaanden", "productmaanden", "/controller/productmaanden.xhtml"),
                    new Rapport("afkeurcodes", "afkeurcodes", "/controller/afkeurcodes.xhtml"),
                    new Rapport(
                            "verantwoording",
                            "verantwoording",
                            "/declaraties/verantwoording.xhtml"),
                    new Rapport("declaraties", "declaraties", "/declaraties/lijst.xhtml"),
                    new Rapport("regels", "regels", "/declaraties/regels.xhtml"),
                    new Rapport("productie", "productie", "/declaraties/productie.xhtml"),
                    new Rapport(
                            "ongedeclareerd",
                            "ongedeclareerd",
                            "/declaraties/ongedeclareerd.xhtml"),
                    new Rapport("toewijzingen", "toewijzingen", "/toewijzingen/lijst.xhtml"),
                    new Rapport("betaalbeeld", "betaalbeeld", "/betalen/wanneer.xhtml"));

    public List<Rapport> getAlle() {
        return ALLE;
    }
}
