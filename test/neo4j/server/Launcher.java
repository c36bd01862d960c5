import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs a Neo4j server in this process: `java -cp 'lib/*' Launcher.java HOME PORT [SETTING=VALUE …]`; says "ready" and ends
 * with stdin.
 */
public class Launcher {
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    SocketAddress address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
    Files.createDirectories(home.resolve("import"));
    List<String> settings = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
    settings.add("dbms.usage_report.enabled=false");
    Path file = Files.write(home.resolve("neo4j.conf"), settings);
    DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
        .loadPropertiesFromFile(file)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(HttpConnector.enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.load_csv_file_url_root, home.resolve("import"))
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    System.out.println("ready");
    while (System.in.read() >= 0) {
      // Whoever started this holds the other end; when it is gone, so are we.
    }
    System.exit(0);
  }
}
